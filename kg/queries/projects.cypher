// Which projects are there, who builds them, where, and for how much?
MATCH (j:Project)
OPTIONAL MATCH (o:Organization)-[u:UNDERTAKES]->(j)
OPTIONAL MATCH (j)-[:LOCATED_IN]->(l:Place)
MATCH (j)-[m:MENTIONED_IN]->(:Article)
RETURN j.name AS project, o.name AS body, l.name AS place, j.investment AS yuan, j.status AS status,
       collect(DISTINCT m.evidence) AS evidence
ORDER BY yuan DESC, project, body, place

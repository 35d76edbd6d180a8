// Who holds which post, at which body, and when was it last seen?
MATCH (p:Person)-[h:HOLDS]->(x:Post)
OPTIONAL MATCH (x)-[:AT]->(o:Organization)
RETURN p.name AS person, x.name AS post, o.name AS body, h.status AS status, h.last_seen AS seen, h.evidence AS evidence
ORDER BY person, post, seen, p.id, x.id, h.key

// Who held posts in one region, and later in another that is neither above nor below it?
MATCH (p:Person)-[h:HOLDS]->(x:Post)
MATCH (x)-[:AT]->(a:Organization)
MATCH (a)-[:LOCATED_IN]->(u:Place)
MATCH (p)-[k:HOLDS]->(y:Post)
MATCH (y)-[:AT]->(b:Organization)
MATCH (b)-[:LOCATED_IN]->(v:Place)
WITH p, x, y, u, v, h, k, coalesce(h.`end`, h.last_seen) AS until, coalesce(k.`start`, k.first_seen) AS since
WHERE u.id <> v.id AND coalesce(h.`start`, h.first_seen) < since
  AND NOT (u.id STARTS WITH (v.id + '/') OR v.id STARTS WITH (u.id + '/'))
RETURN p.name AS person, u.name AS region, x.name AS post, until, v.name AS next_region, y.name AS next_post, since,
       [h.evidence, k.evidence] AS evidence
ORDER BY person, since, post, next_post, p.id, x.id, y.id, u.id, v.id, h.key, k.key

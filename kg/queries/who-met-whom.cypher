// Whom did a person ($name) meet: who took part in the same events, and in which?
MATCH (a:Person)-[:CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|ORGANIZED|EXHIBITED_AT]->(e:Event)
WHERE a.name = $name
MATCH (b:Person)-[r:CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|ORGANIZED|EXHIBITED_AT]->(e)
WHERE b.id <> a.id
WITH DISTINCT b, e, r
RETURN b.name AS person, e.`start` AS day, e.name AS event, r.evidence AS evidence
ORDER BY person, coalesce(day, ''), event, r.key, b.id, e.id

// How often did a person ($name: name or id) take part in an event together with each other, and when first and last?
MATCH (a:Person)-[r:CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|ORGANIZED|EXHIBITED_AT]->(e:Event)
WHERE a.name = $name OR a.id = $name
MATCH (b:Person)-[s:CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|ORGANIZED|EXHIBITED_AT]->(e)
WHERE b.id <> a.id
RETURN b.name AS person, b.id AS id, count(DISTINCT e.id) AS times, min(coalesce(e.`start`, s.first_seen)) AS since,
       max(coalesce(e.`start`, s.first_seen)) AS until, collect(DISTINCT s.evidence) AS evidence
ORDER BY times DESC, person, id

// What did a person ($name: name or id) do and hold, by day? `day` is that of the event or of taking the post; where no
// text gives it, `day` is the report's.
MATCH (p:Person)-[r:HOLDS|CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|ORGANIZED|EXHIBITED_AT|WROTE]->(t)
WHERE p.name = $name OR p.id = $name
RETURN coalesce(r.`start`, t.`start`, r.first_seen, '') AS day, p.id AS person, r.key AS role, t.name AS what,
       r.`end` AS until, r.evidence AS evidence
ORDER BY day, person, role, what, t.id

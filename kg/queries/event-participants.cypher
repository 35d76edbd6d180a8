// Who took part in an event ($event: its name, alias or id), and in which role?
MATCH (w)-[r:CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|ORGANIZED|EXHIBITED_AT]->(e:Event)
WHERE e.name = $event OR e.id = $event OR $event IN e.aliases
RETURN e.`start` AS day, e.name AS event, r.key AS role, w.name AS who, r.evidence AS evidence
ORDER BY coalesce(day, ''), event, role, who, e.id, w.id

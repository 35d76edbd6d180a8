// Which events took place, and who took part in which role?
MATCH (w)-[r:CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|ORGANIZED|EXHIBITED_AT]->(e:Event)
RETURN e.`start` AS day, e.name AS event, w.name AS who, r.key AS role, r.evidence AS evidence
ORDER BY coalesce(day, ''), event, who, role, e.id, w.id

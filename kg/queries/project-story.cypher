// What is told of a project ($project: its name, alias or id): what happened, who builds it, and where, by day?
MATCH (j:Project)-[r:CONCERNS|VISITED|UNDERTAKES|LOCATED_IN]-(t)
WHERE j.name = $project OR j.id = $project OR $project IN j.aliases
RETURN coalesce(t.`start`, r.first_seen, '') AS day, j.name AS project, r.key AS how, t.name AS what, j.status AS status,
       j.investment AS yuan, r.evidence AS evidence
ORDER BY day, project, how, what, j.id, t.id

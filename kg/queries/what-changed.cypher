// What does the graph say? `kg ask` compares the answer with that of the build before, or of another workspace ($than),
// and shows what is new, gone and changed.
MATCH (a)-[r]->(b)
WHERE NOT r.key STARTS WITH 'MENTIONED_IN'
RETURN a.id AS one, r.key AS how, b.id AS other, r.count AS told, r.`status` AS status, r.evidence AS evidence
ORDER BY one, how, other

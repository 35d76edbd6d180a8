// By which shortest way, of two or four steps, are two people ($from, $to: names or ids) related through events, posts
// and bodies, and which sentences say so? `kg path` looks further.
MATCH (a:Person)-[r:CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|HOLDS|WROTE]->(m)
MATCH (m)<-[s:CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|HOLDS|WROTE]-(b:Person)
WHERE (a.name = $from OR a.id = $from) AND (b.name = $to OR b.id = $to) AND a.id <> b.id
WITH a, r, m, s, b
ORDER BY a.id, m.id, b.id, r.key, s.key
LIMIT 1
UNWIND [1, 2] AS step
RETURN step, CASE step WHEN 1 THEN a.name ELSE m.name END AS one, CASE step WHEN 1 THEN r.key ELSE s.key END AS how,
       CASE step WHEN 1 THEN m.name ELSE b.name END AS other,
       CASE step WHEN 1 THEN r.evidence ELSE s.evidence END AS evidence
UNION ALL
MATCH (a:Person)-[r:CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|HOLDS|WROTE]->(m)
MATCH (m)-[s:CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|HOLDS|WROTE|AT]-(c)
MATCH (c)-[t:CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|HOLDS|WROTE|AT]-(n)
MATCH (n)<-[u:CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|HOLDS|WROTE]-(b:Person)
WHERE (a.name = $from OR a.id = $from) AND (b.name = $to OR b.id = $to) AND a.id <> b.id AND NOT EXISTS {
  MATCH (e:Person)-[:CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|HOLDS|WROTE]->(l)
        <-[:CHAIRED|SPOKE_AT|ATTENDED|LED|ACCOMPANIED|HOSTED|HOLDS|WROTE]-(f:Person)
  WHERE (e.name = $from OR e.id = $from) AND (f.name = $to OR f.id = $to) AND e.id <> f.id
}
WITH a, r, m, s, c, t, n, u, b
ORDER BY a.id, m.id, c.id, n.id, b.id, r.key, s.key, t.key, u.key
LIMIT 1
UNWIND [1, 2, 3, 4] AS step
RETURN step, CASE step WHEN 1 THEN a.name WHEN 2 THEN m.name WHEN 3 THEN c.name ELSE n.name END AS one,
       CASE step WHEN 1 THEN r.key WHEN 2 THEN s.key WHEN 3 THEN t.key ELSE u.key END AS how,
       CASE step WHEN 1 THEN m.name WHEN 2 THEN c.name WHEN 3 THEN n.name ELSE b.name END AS other,
       CASE step WHEN 1 THEN r.evidence WHEN 2 THEN s.evidence WHEN 3 THEN t.evidence ELSE u.evidence END AS evidence

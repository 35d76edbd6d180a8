// Who followed whom in a post that one person holds at a time? $name is a post's name, alias or id, or a person's.
MATCH (a:Person)-[h:HOLDS]->(x:Post)
MATCH (b:Person)-[k:HOLDS]->(x)
WHERE x.seats = 1 AND ($name IN [x.name, x.id, a.name, a.id, b.name, b.id] OR $name IN x.aliases)
WITH a, b, x, h, k, coalesce(h.`start`, h.first_seen) AS one, coalesce(k.`start`, k.first_seen) AS other
WHERE a.id <> b.id AND one < other AND NOT EXISTS {
  MATCH (c:Person)-[j:HOLDS]->(x)
  WHERE coalesce(j.`start`, j.first_seen) > one AND coalesce(j.`start`, j.first_seen) < other
}
RETURN x.name AS post, a.name AS predecessor, coalesce(h.`end`, h.last_seen) AS until, b.name AS successor, other AS since,
       [h.evidence, k.evidence] AS evidence
ORDER BY post, since, predecessor, successor, a.id, b.id

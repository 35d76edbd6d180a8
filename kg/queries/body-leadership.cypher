// Who led a body ($body: its name, alias or id) on a day ($day, 2023-05-06 or 2023-05), in which posts? `basis` is how
// it is known: said (a text says since or until when), shown (reports before and after), since (nothing ended it).
MATCH (p:Person)-[h:HOLDS]->(x:Post)
MATCH (x)-[:AT]->(o:Organization)
WHERE o.name = $body OR o.id = $body OR $body IN o.aliases
WITH p, h, x, o, coalesce(h.`start`, h.first_seen, '') AS since, coalesce(h.`end`, h.last_seen, '') AS seen,
     coalesce(h.derived, '') AS followed, h.status = 'ended' AND h.`end` IS NULL AND h.derived IS NULL AS past
WHERE since <> '' AND left(since, size($day)) <= $day
  AND (h.status <> 'ended' AND h.`end` IS NULL OR left($day, size(seen)) <= seen OR left(followed, size($day)) > $day)
  AND (NOT past OR $day < seen)
RETURN o.name AS body, x.title AS title, p.name AS person, since, seen AS until,
       CASE WHEN seen < left($day, size(seen)) THEN 'since'
            WHEN h.`start` IS NOT NULL OR h.`end` IS NOT NULL THEN 'said' ELSE 'shown' END AS basis,
       h.evidence AS evidence
ORDER BY body, coalesce(x.seats, 9), title, person, since, until, p.id

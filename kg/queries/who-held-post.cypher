// Who held a post ($post: its name, alias or id) on a day ($day, 2023-05-06 or 2023-05)? `basis` is how it is known:
// said (a text says since or until when), shown (reports before and after), since (shown before, nothing ended it).
MATCH (p:Person)-[h:HOLDS]->(x:Post)
WHERE x.name = $post OR x.id = $post OR $post IN x.aliases
WITH p, h, x, coalesce(h.`start`, h.first_seen, '') AS since, coalesce(h.`end`, h.last_seen, '') AS seen,
     coalesce(h.derived, '') AS followed, h.status = 'ended' AND h.`end` IS NULL AND h.derived IS NULL AS past
WHERE since <> '' AND left(since, size($day)) <= $day
  AND (h.status <> 'ended' AND h.`end` IS NULL OR left($day, size(seen)) <= seen OR left(followed, size($day)) > $day)
  AND (NOT past OR $day < seen)
RETURN p.name AS person, x.name AS post, since, seen AS until,
       CASE WHEN seen < left($day, size(seen)) THEN 'since'
            WHEN h.`start` IS NOT NULL OR h.`end` IS NOT NULL THEN 'said' ELSE 'shown' END AS basis,
       h.evidence AS evidence
ORDER BY post, person, since, until, p.id

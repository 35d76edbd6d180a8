// Who served at a body with a person ($name: name or id), in the same years, as far as reports show?
MATCH (a:Person)-[h:HOLDS]->(x:Post)
MATCH (x)-[:AT]->(o:Organization)
MATCH (y:Post)-[:AT]->(o)
MATCH (b:Person)-[k:HOLDS]->(y)
WHERE (a.name = $name OR a.id = $name) AND a.id <> b.id AND (x.id <> y.id OR x.seats IS NULL)
WITH a, b, x, y, o, h, k, left(coalesce(h.`start`, h.first_seen), 4) AS since,
     left(coalesce(h.`end`, h.last_seen), 4) AS until, left(coalesce(k.`start`, k.first_seen), 4) AS from_year,
     left(coalesce(k.`end`, k.last_seen), 4) AS to_year
WHERE since <= to_year AND from_year <= until
RETURN o.name AS body, x.title AS title, b.name AS person, y.title AS held,
       CASE WHEN since < from_year THEN from_year ELSE since END AS since,
       CASE WHEN until < to_year THEN until ELSE to_year END AS until, [h.evidence, k.evidence] AS evidence
ORDER BY body, person, held, title, since, until, b.id

"""The SQL of loading: set by set, each statement safe to repeat."""

# `incoming` puts each row beside its parent, which the statements for the level above have brought in.
# In `incoming_pair` the old unit ends on the day before and the new one begins on the day; a district that
# became something became a commune.
STAGE = """
CREATE TEMPORARY TABLE incoming_unit (
    level text, code text, kind text, name text, short_name text,
    parent_level text, parent_code text, parent_from date, valid_from date, valid_to date,
    lat float8, lon float8, area_km2 float8, spelled text, folded text, folded_name text, sort_key text
);
CREATE TEMPORARY TABLE incoming_succession (
    level text, old_code text, new_code text, effective date, partial boolean
);
CREATE TEMPORARY VIEW incoming AS
SELECT i.*, p.id AS parent_id, coalesce(p.province_id, p.id) AS province_id
FROM incoming_unit i LEFT JOIN places_unit p
    ON p.level = i.parent_level AND p.code = i.parent_code
    AND p.valid_from IS NOT DISTINCT FROM i.parent_from;
CREATE TEMPORARY VIEW incoming_pair AS
SELECT o.id AS old_id, n.id AS new_id, s.effective, s.partial
FROM incoming_succession s
JOIN places_unit o ON o.level = s.level AND o.code = s.old_code AND o.valid_to = s.effective - 1
JOIN places_unit n ON n.level = CASE s.level WHEN 'province' THEN 'province' ELSE 'commune' END
    AND n.code = s.new_code AND n.valid_from = s.effective
"""
UNSTAGE = "DROP VIEW incoming, incoming_pair; DROP TABLE incoming_unit, incoming_succession"

UPDATE_UNITS = """
UPDATE places_unit u SET kind = i.kind, name = i.name, short_name = i.short_name, valid_to = i.valid_to,
    lat = i.lat, lon = i.lon, area_km2 = i.area_km2, spelled = i.spelled, folded = i.folded,
    folded_name = i.folded_name, sort_key = i.sort_key, parent_id = i.parent_id, province_id = i.province_id
FROM incoming i
WHERE i.level = %s AND u.level = i.level AND u.code = i.code AND u.settled_by = ''
    AND u.valid_from IS NOT DISTINCT FROM i.valid_from
    AND (u.kind, u.name, u.short_name, u.valid_to, u.lat, u.lon, u.area_km2, u.spelled, u.folded,
         u.folded_name, u.sort_key, u.parent_id, u.province_id) IS DISTINCT FROM
        (i.kind, i.name, i.short_name, i.valid_to, i.lat, i.lon, i.area_km2, i.spelled, i.folded,
         i.folded_name, i.sort_key, i.parent_id, i.province_id)
"""

INSERT_UNITS = """
INSERT INTO places_unit (level, code, kind, name, short_name, valid_from, valid_to, lat, lon, area_km2,
    spelled, folded, folded_name, sort_key, parent_id, province_id)
SELECT i.level, i.code, i.kind, i.name, i.short_name, i.valid_from, i.valid_to, i.lat, i.lon, i.area_km2,
    i.spelled, i.folded, i.folded_name, i.sort_key, i.parent_id, i.province_id
FROM incoming i
WHERE i.level = %s AND NOT EXISTS (
    SELECT 1 FROM places_unit u
    WHERE u.level = i.level AND u.code = i.code AND u.valid_from IS NOT DISTINCT FROM i.valid_from)
ORDER BY i.valid_from NULLS FIRST, i.code
"""

UPDATE_SUCCESSIONS = """
UPDATE places_succession u SET effective = s.effective, partial = s.partial FROM incoming_pair s
WHERE u.old_id = s.old_id AND u.new_id = s.new_id
    AND (u.effective, u.partial) IS DISTINCT FROM (s.effective, s.partial)
"""

INSERT_SUCCESSIONS = """
INSERT INTO places_succession (old_id, new_id, effective, partial)
SELECT s.old_id, s.new_id, s.effective, s.partial FROM incoming_pair s
ON CONFLICT (old_id, new_id) DO NOTHING
"""

CONTAIN = """
DELETE FROM places_containment;
WITH RECURSIVE step AS (
    SELECT parent_id AS whole_id, id AS part_id FROM places_unit WHERE parent_id IS NOT NULL
    UNION ALL SELECT new_id, old_id FROM places_succession
), held AS (
    SELECT id AS whole_id, id AS part_id FROM places_unit
    UNION SELECT held.whole_id, step.part_id FROM held JOIN step ON step.whole_id = held.part_id
)
INSERT INTO places_containment (whole_id, part_id) SELECT whole_id, part_id FROM held ORDER BY 1, 2
"""

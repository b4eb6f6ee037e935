"""Two statements that name many neighbourhoods at once, as on the days that matter to each."""

# What each team of a page names on a day, by its last name till then, and what those that ended became.
NAMED_BY_TEAMS = """
SELECT s.team_id, n.code, n.ended_on, p.kind, p.name, p.unit_id, u.name,
    CASE WHEN n.ended_on < %(on)s THEN (
        SELECT array_agg(DISTINCT ARRAY[q.kind, q.name]) FROM places_neighbourhoodsuccession x
        JOIN places_neighbourhoodchange c ON c.id = x.change_id AND NOT c.undone
        JOIN places_neighbourhoodperiod q ON q.neighbourhood_id = x.new_id AND q.last_day IS NULL
        WHERE x.old_id = n.id AND x.new_id <> n.id
    ) END
FROM teams_teamneighbourhood s
JOIN places_neighbourhood n ON n.id = s.neighbourhood_id
JOIN LATERAL (
    SELECT b.kind, b.name, b.unit_id, b.sort_key FROM places_neighbourhoodperiod b
    WHERE b.neighbourhood_id = n.id ORDER BY
        (b.first_day IS NULL OR b.first_day <= %(on)s) DESC, b.first_day DESC NULLS LAST LIMIT 1
) p ON true
JOIN places_unit u ON u.id = p.unit_id
WHERE s.team_id = ANY(%(teams)s) AND (s.first_day IS NULL OR s.first_day <= %(on)s)
    AND (s.last_day IS NULL OR s.last_day >= %(on)s)
ORDER BY s.team_id, p.sort_key
"""

# Names before and after the changes of a page: the day before, and the first day.
NAMED_IN_CHANGES = """
SELECT x.change_id, o.kind, o.name, w.kind, w.name
FROM places_neighbourhoodsuccession x
JOIN places_neighbourhoodchange c ON c.id = x.change_id
LEFT JOIN LATERAL (
    SELECT b.kind, b.name FROM places_neighbourhoodperiod b WHERE b.neighbourhood_id = x.old_id
    ORDER BY (b.first_day IS NULL OR b.first_day < c.effective) DESC, b.first_day DESC NULLS LAST LIMIT 1
) o ON true
LEFT JOIN LATERAL (
    SELECT b.kind, b.name FROM places_neighbourhoodperiod b WHERE b.neighbourhood_id = x.new_id
    ORDER BY (b.first_day IS NULL OR b.first_day <= c.effective) DESC, b.first_day DESC NULLS LAST LIMIT 1
) w ON true
WHERE x.change_id = ANY(%(changes)s) ORDER BY x.id
"""

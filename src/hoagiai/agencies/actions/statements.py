"""The SQL of the load: places and standings go in as tables, each step of the lines is one INSERT … SELECT."""

TIDY = "DROP TABLE IF EXISTS agency_place, agency_standing"

PLACES = """
    CREATE TEMPORARY TABLE agency_place ON COMMIT DROP AS
    SELECT * FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[], %s::text[],
                         %s::text[])
        AS place (unit_id, type, place, short, party, folded_place, folded_short, folded_party)
"""

STANDINGS = """
    CREATE TEMPORARY TABLE agency_standing ON COMMIT DROP AS
    SELECT * FROM jsonb_to_recordset(%s::jsonb) AS standing (
        step int, kind text, line text, level text, name text, short text, folded text, level_rank text,
        kind_rank text, parent text, parent_at text, since date, until date,
        types text[], codes text[], without text[], provisional boolean)
"""

_COLUMNS = """
    INSERT INTO agencies_agency
        (code, kind, line, level, unit_id, name, short_name, folded, sort_key, parent_id,
         valid_from, valid_to, standard, provisional)
"""

# A second load brings names, lines and last days up to date, but leaves what people renamed alone.
_UP_TO_DATE = """
    ON CONFLICT (code) DO UPDATE SET
        name = excluded.name, short_name = excluded.short_name, folded = excluded.folded, line = excluded.line,
        sort_key = excluded.sort_key, parent_id = excluded.parent_id, valid_to = excluded.valid_to,
        provisional = excluded.provisional
    WHERE agencies_agency.standard AND NOT agencies_agency.edited
      AND (agencies_agency.name, agencies_agency.short_name, agencies_agency.line, agencies_agency.sort_key,
           agencies_agency.parent_id, agencies_agency.valid_to, agencies_agency.provisional)
          IS DISTINCT FROM
          (excluded.name, excluded.short_name, excluded.line, excluded.sort_key,
           excluded.parent_id, excluded.valid_to, excluded.provisional)
"""

CENTRAL = f"""
    {_COLUMNS}
    SELECT md5(k.kind || '|central')::uuid, k.kind, k.line, k.level, NULL, k.name, k.short, k.folded,
           k.level_rank || '  ' || k.kind_rank, above.id, k.since, k.until, true, k.provisional
    FROM agency_standing k
    LEFT JOIN agencies_agency above
        ON above.kind = k.parent AND above.level = 'central' AND above.standard AND k.parent_at = 'central'
    WHERE k.step = %s
    {_UP_TO_DATE}
"""  # noqa: S608 - joined from constants of this file

LOCAL = f"""
    {_COLUMNS}
    SELECT md5(concat_ws('|', k.kind, u.level, u.code, greatest(k.since, u.valid_from)))::uuid,
           k.kind, k.line, k.level, u.id,
           replace(replace(replace(k.name, '{{place}}', p.place), '{{name}}', p.short), '{{party}}', p.party),
           replace(replace(replace(k.short, '{{place}}', p.place), '{{name}}', p.short), '{{party}}', p.party),
           replace(replace(replace(k.folded, '{{place}}', p.folded_place), '{{name}}', p.folded_short),
                   '{{party}}', p.folded_party),
           k.level_rank || ' ' || u.sort_key || ' ' || k.kind_rank,
           coalesce(above.id, centre.id), greatest(k.since, u.valid_from), least(k.until, u.valid_to), true, k.provisional
    FROM agency_standing k
    JOIN places_unit u ON u.level = k.level
    JOIN agency_place p ON p.unit_id = u.id
    LEFT JOIN LATERAL (
        SELECT parent.id FROM agencies_agency parent
        WHERE parent.kind = k.parent AND parent.standard
          AND parent.unit_id = CASE k.parent_at WHEN 'same' THEN u.id WHEN 'above' THEN u.parent_id END
        ORDER BY parent.valid_to DESC NULLS FIRST LIMIT 1
    ) above ON true
    LEFT JOIN agencies_agency centre
        ON centre.kind = k.parent AND centre.level = 'central' AND centre.standard AND k.parent_at = 'central'
    WHERE k.step = %s
      AND (k.types = '{{}}' OR p.type = ANY(k.types))
      AND (k.codes = '{{}}' OR u.code = ANY(k.codes))
      AND NOT u.code = ANY(k.without)
      AND coalesce(u.valid_to >= k.since, true)
      AND coalesce(u.valid_from <= k.until, true)
    {_UP_TO_DATE}
"""  # noqa: S608 - joined from constants of this file

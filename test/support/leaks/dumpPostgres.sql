-- Run with psql: prints each column of each row of all tables as a line [table, row, column, text] of JSON.
SELECT
	format(
		'SELECT json_build_array(%L, number, key, value) FROM (SELECT row_number() OVER () AS number, to_json(t) AS record FROM %I.%I t) AS records, json_each_text(record) WHERE value IS NOT NULL',
		table_name,
		table_schema,
		table_name
	)
FROM information_schema.tables
WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
\gexec

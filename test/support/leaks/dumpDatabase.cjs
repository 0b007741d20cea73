// Run with n8n's own Node.js, which has SQLite: prints each text and blob of a database as a line
// [table, row, column, value] of JSON; blobs as text of their bytes.
const { DatabaseSync } = require('node:sqlite');

const database = new DatabaseSync(process.argv[2], { readOnly: true });
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
for (const { name } of tables) {
	let row = 0;
	for (const values of database.prepare(`SELECT * FROM ${quoted(name)}`).iterate()) {
		row++;
		for (const [column, value] of Object.entries(values)) {
			const text = value instanceof Uint8Array ? Buffer.from(value).toString() : value;
			if (typeof text === 'string') console.log(JSON.stringify([name, row, column, text]));
		}
	}
}

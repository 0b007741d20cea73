// Prints how many rows tables of an SQLite database have: `node countRows.cjs FILE TABLE...`, with Node.js 24.
const { DatabaseSync } = require('node:sqlite');

const [file, ...tables] = process.argv.slice(2);
const database = new DatabaseSync(file, { readOnly: true });
const count = (table) => database.prepare(`SELECT COUNT(*) AS rows FROM ${table}`).get().rows;
console.log(JSON.stringify(Object.fromEntries(tables.map((table) => [table, count(table)]))));

import type { IDataObject } from 'n8n-workflow';

/** A CSV file of rows that have the same columns, as base64. */
export function tableFile(rows: IDataObject[]): string {
	const columns = Object.keys(rows[0] ?? {});
	const lines = [columns, ...rows.map((row) => columns.map((name) => row[name]))];
	const text = lines.map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
	return Buffer.from(text).toString('base64');
}

const cell = (value: unknown): string => {
	const text = String(value ?? '');
	return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

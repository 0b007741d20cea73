import type { ResourceMapperField } from 'n8n-workflow';

/** Columns without a known type, which the user adds one by one. */
export const textColumns = (
	columns: Array<{ id: string; displayName: string }>,
): ResourceMapperField[] =>
	columns.map((column) => ({
		...column,
		type: 'string',
		required: false,
		display: true,
		defaultMatch: false,
		canBeUsedToMatch: false,
		removed: true,
	}));

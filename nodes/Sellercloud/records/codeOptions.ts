import type { INodePropertyOptions } from 'n8n-workflow';
import type { Names } from './codes';

/** Codes and their names, as the options of a field. */
export const codeOptions = (names: Names): INodePropertyOptions[] =>
	names.map(([value, name]) => ({ name, value }));

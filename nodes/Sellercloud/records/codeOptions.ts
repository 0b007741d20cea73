import type { INodePropertyOptions } from 'n8n-workflow';

/** Codes and their names, as the options of a field. */
export const codeOptions = <Code extends number>(
	names: ReadonlyArray<readonly [code: Code, name: string, ...others: string[]]>,
): Array<INodePropertyOptions & { value: Code }> => names.map(([value, name]) => ({ name, value }));

import type { INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

/**
 * Finds NaN or an infinite number, the result of a failed calculation. As text it would become the word "NaN", and in
 * JSON it would become null.
 *
 * @param value of any shape, with or without circular references
 * @returns the first one found; `undefined` if all numbers are finite
 */
export function nonFiniteNumberIn(value: unknown): number | undefined {
	const open: unknown[] = [value];
	const seen = new Set<unknown>();
	for (let one = open.pop(); one !== undefined || open.length > 0; one = open.pop()) {
		if (typeof one === 'number' && !Number.isFinite(one)) return one;
		if (typeof one !== 'object' || one === null || seen.has(one)) continue;
		seen.add(one);
		for (const part of Object.values(one)) open.push(part);
	}
	return undefined;
}

/**
 * Rejects a value that is, or contains, a number that is not finite.
 *
 * @param title the display name of the field, for the message
 * @throws NodeOperationError for such a value
 */
export function refuseNonFinite(
	context: { getNode(): INode },
	title: string,
	value: unknown,
	itemIndex?: number,
): void {
	const unreal = nonFiniteNumberIn(value);
	if (unreal === undefined) return;
	throw new NodeOperationError(
		context.getNode(),
		typeof value === 'number' ? `${title} is ${unreal}` : `${title} contains ${unreal}`,
		{
			itemIndex,
			description:
				'This is usually the result of a failed calculation, for example with an empty cell. Correct the expression. No request was sent.',
		},
	);
}

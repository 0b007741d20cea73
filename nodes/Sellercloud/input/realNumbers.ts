import type { INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

/**
 * Finds a number that is none, or has no end: what a formula gives that has gone wrong. As text it would become the
 * word "NaN", and in JSON nothing at all.
 *
 * @param value of any shape, also one that holds itself
 */
export function unrealIn(value: unknown): number | undefined {
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
 * @param title the field, for the message
 * @throws NodeOperationError for a number that is none or has no end, or a value that holds one
 */
export function refuseUnreal(
	context: { getNode(): INode },
	title: string,
	value: unknown,
	itemIndex?: number,
): void {
	const unreal = unrealIn(value);
	if (unreal === undefined) return;
	throw new NodeOperationError(
		context.getNode(),
		typeof value === 'number' ? `${title} is ${unreal}` : `${title} holds ${unreal}`,
		{
			itemIndex,
			description:
				'That is what a formula gives that has gone wrong, as with an empty cell. Correct the expression. Nothing was sent.',
		},
	);
}

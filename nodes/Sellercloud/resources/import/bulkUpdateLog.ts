import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../client/decode';
import { scalarText } from '../../client/scalarText';
import { comparable } from '../../input/comparable';
import { jobRequest } from '../../interpreter/jobs/readJob';
import type { OperationContext } from '../../interpreter/operation';
import { objectIn, objectsIn } from '../../records/rowParts';

/**
 * What became of each product of a bulk update; none if the server does not say it.
 *
 * Source: Swagger 2022 has the products as a page, `{Results, TotalResults}`; a list is accepted, too.
 */
export async function bulkUpdateLog(
	{ attempt }: Pick<OperationContext, 'attempt'>,
	id: number,
): Promise<IDataObject[]> {
	const outcome = await attempt(jobRequest(`/api/QueuedJobs/BulkUpdateLog/${id}`));
	if (!outcome.ok || outcome.value.content.kind !== 'text') return [];
	const { decoded } = outcome.value.content;
	if (decoded.kind !== 'object') return [];
	const listed = objectsIn(decoded.object, 'Products');
	return listed.length > 0 ? listed : objectsIn(objectIn(decoded.object, 'Products'), 'Results');
}

/** The last result of each product, by the lists that a job has returned: thousands of items read the same one. */
const indexes = new WeakMap<readonly unknown[], ReadonlyMap<unknown, IDataObject>>();

/** The result of one product in what a bulk update returned. */
export function resultOf(rows: IDataObject[], sku: string): IDataObject | undefined {
	const wanted = comparable(sku);
	return rows
		.flatMap(({ results }) => (Array.isArray(results) ? [indexOf(results).get(wanted)] : []))
		.filter(isDataObject)
		.at(-1);
}

function indexOf(results: readonly unknown[]): ReadonlyMap<unknown, IDataObject> {
	const known = indexes.get(results);
	if (known) return known;
	const products = results.filter(isDataObject);
	const index = new Map(products.map((one) => [comparable(one.ProductID), one]));
	indexes.set(results, index);
	return index;
}

/** Whether the log says that a product was updated; without a word about it, nothing is known. */
export const isUpdated = (result: IDataObject | undefined): boolean =>
	says(result?.IsSucceeded, 'true');

const says = (value: unknown, word: 'true' | 'false'): boolean =>
	scalarText(value)?.trim().toLowerCase() === word;

/** Why a product was refused. */
export function refusalOf(result: IDataObject | undefined): string | undefined {
	if (!result || !says(result.IsSucceeded, 'false')) return undefined;
	const reasons = [
		result.ErrorMsg,
		...objectsIn(result, 'Details').map(
			({ ColumnName, ErrorMsg }) =>
				scalarText(ErrorMsg) && `${scalarText(ColumnName)}: ${scalarText(ErrorMsg)}`,
		),
	].filter((reason) => typeof reason === 'string' && reason.trim() !== '');
	return `Sellercloud did not update ${scalarText(result.ProductID) ?? 'a product'}: ${reasons.join('; ') || 'no reason was given'}`;
}

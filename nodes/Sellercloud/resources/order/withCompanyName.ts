import type { IDataObject } from 'n8n-workflow';
import { pageIn } from '../../client/listPage';
import { FIRST_PAGE, pageQuery } from '../../client/pageNames';
import type { Outcome } from '../../client/types';
import { isAbsent } from '../../input/blank';
import { comparable } from '../../input/comparable';
import type { OperationContext } from '../../interpreter/operation';
import { objectIn } from '../../records/rowParts';
import { TtlCache } from '../../swagger/ttlCache';
import type { OutputValues } from '../output/recordOutput';

const HOUR = 60 * 60_000;

/** Names of companies by account and ID; `null` for a company that this employee can't see. */
const names = new TtlCache<string | null>({ lifetime: HOUR, failureLifetime: 60_000, size: 1000 });

/**
 * A single order with the name of its company: Sellercloud returns only the ID, where rows of the list have the name.
 *
 * It takes one more call for each company in an hour, and none where the output has no company. If the name can't be
 * read, the order is returned without it.
 */
export async function withCompanyName(
	context: OperationContext<OutputValues>,
	order: IDataObject,
): Promise<IDataObject> {
	const { output, selectedFields = [] } = context.values;
	const isShown = output === 'selected' ? selectedFields.includes('company') : output !== 'raw';
	const details = objectIn(order, 'OrderDetails');
	const { CompanyId: id } = details;
	if (!isShown || isAbsent(id) || !isAbsent(details.CompanyName)) return order;
	const key = `${await context.accountId()}\n${comparable(id)}`;
	const name = await names.get(key, async () => await readName(context, id), Date.now);
	const CompanyName = name.ok ? name.value : null;
	return { ...order, OrderDetails: { ...details, CompanyName } };
}

async function readName(
	{ attempt }: OperationContext<OutputValues>,
	id: IDataObject[string],
): Promise<Outcome<string | null>> {
	const outcome = await attempt({
		method: 'GET',
		path: '/api/Companies',
		kind: 'read',
		query: { 'model.companyID': [String(id)], ...pageQuery(FIRST_PAGE) },
		body: undefined,
	});
	if (!outcome.ok) return outcome;
	const { content } = outcome.value;
	const rows = content.kind === 'text' ? (pageIn(content.decoded)?.rows ?? []) : [];
	const company = rows.find(({ ID }) => comparable(ID) === comparable(id));
	const name = company?.CompanyName;
	return { ok: true, value: typeof name === 'string' && name.trim() !== '' ? name : null };
}

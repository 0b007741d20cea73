import type { IDataObject } from 'n8n-workflow';
import type { ItemValues } from '../../interpreter/operation';
import { namesOf } from '../../records/codes';
import { CHANNELS } from '../../records/orderCodes';

/** Companies, simplified or raw. */
export const companyOutput = (
	rows: IDataObject[],
	{ values }: ItemValues<{ simplify: boolean | undefined }>,
): IDataObject[] =>
	values.simplify === true
		? rows.map((row) => ({
				companyId: row.ID ?? null,
				name: row.CompanyName ?? null,
				isDefault: row.IsDefaultCompany ?? null,
				isDisabled: row.IsDisabled ?? null,
				channels: namesOf(CHANNELS, row.EnabledOnChannels),
				customColumns: row.CustomColumns ?? [],
			}))
		: rows;

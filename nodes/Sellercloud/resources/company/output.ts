import { namesOf } from '../../records/codes';
import type { Operation } from '../../interpreter/operation';
import { CHANNELS } from '../../records/orderCodes';

/** Companies as the user wants them: raw, or with the same keys everywhere. */
export const companiesOut: Operation['returns'] = (rows, { values }) =>
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

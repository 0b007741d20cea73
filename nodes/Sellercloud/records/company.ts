import { namesOf } from './codes';
import { CHANNELS } from './orderCodes';
import { recordShape } from './recordShape';

export const COMPANY = recordShape({
	simplified: {
		companyId: 'Company ID',
		name: 'Name',
		isDefault: 'Is Default',
		isDisabled: 'Is Disabled',
		channels: 'Channels',
	},
	more: { customColumns: 'Custom Columns' },
	read: (row) => ({
		companyId: row.ID ?? null,
		name: row.CompanyName ?? null,
		isDefault: row.IsDefaultCompany ?? null,
		isDisabled: row.IsDisabled ?? null,
		channels: namesOf(CHANNELS, row.EnabledOnChannels),
		customColumns: row.CustomColumns ?? [],
	}),
});

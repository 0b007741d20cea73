import { operation } from '../api/operation';
import { TEAM } from '../server/portal';

// Source: Swagger 2022, Diagnostics. Whether it needs a token is documented nowhere

const NAMESPACE = 'SellerCloud.Delta.WebApi.Models.Home';

/** Both work without a token. */
export const diagnostics = [
	operation({
		method: 'GET',
		path: '/api/Diagnostics/Server',
		operationId: 'Diagnostics_Server',
		tag: 'Diagnostics',
		summary: 'Pull server state information',
		isPublic: true,
		answer: {
			$id: `${NAMESPACE}.ServerInfoResponse`,
			type: 'object',
			properties: {
				LastCompileTime: { type: 'string', format: 'date-time' },
				DbvsLocalVersion: { type: 'string' },
			},
		},
		handle: () => ({ LastCompileTime: '2026-01-15T08:30:00', DbvsLocalVersion: 'sandbox' }),
	}),
	operation({
		method: 'GET',
		path: '/api/Diagnostics/Tenant',
		operationId: 'Diagnostics_Tenant',
		tag: 'Diagnostics',
		summary: 'Pull Tenant state information',
		isPublic: true,
		answer: {
			$id: `${NAMESPACE}.TenantInfoResponse`,
			type: 'object',
			properties: { IsTerriformerServer: { type: 'boolean' }, Tenant: { type: 'string' } },
		},
		handle: () => ({ IsTerriformerServer: false, Tenant: TEAM }),
	}),
];

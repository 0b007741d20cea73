import type {
	IAuthenticate,
	ICredentialDataDecryptedObject,
	ICredentialTestRequest,
	ICredentialType,
	IDataObject,
	IHttpRequestHelper,
	INodeProperties,
} from 'n8n-workflow';
import { authorize } from './authorize';
import { OPTIONAL_FIELDS, SESSION_FIELDS } from './fields';
import { learnFrom, NOT_PERMITTED, openSession } from './session';

export class SellercloudApi implements ICredentialType {
	name = 'sellercloudApi';

	displayName = 'Sellercloud API';

	icon = {
		light: 'file:../nodes/Sellercloud/sellercloud.svg',
		dark: 'file:../nodes/Sellercloud/sellercloud.dark.svg',
	} as const;

	documentationUrl =
		'https://github.com/n8n-nodes-sellercloud/n8n-nodes-sellercloud/blob/main/docs/credential.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Endpoint',
			name: 'endpoint',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. xx.api.sellercloud.com or your-team',
			description:
				'The address of your API, as shown on its Swagger page. It differs from the address of the portal. You can also enter your team name.',
		},
		{
			displayName: 'Username',
			name: 'username',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. automation@your-company.com',
			description:
				'The email address of the Sellercloud employee that n8n signs in as. Create a separate employee for n8n, because Sellercloud keeps limits, permissions and history for each employee.',
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
		},
		...OPTIONAL_FIELDS,
		...SESSION_FIELDS,
	];

	async preAuthentication(
		this: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
	): Promise<IDataObject> {
		return await openSession(this.helpers, credentials);
	}

	authenticate: IAuthenticate = async (credentials, requestOptions) => {
		learnFrom(credentials);
		return authorize(credentials, requestOptions);
	};

	test: ICredentialTestRequest = {
		request: {
			url: '/api/Warehouses',
			qs: { 'model.pageNumber': 1, 'model.pageSize': 1 },
			// A redirect would count as success, wherever it ends
			disableFollowRedirect: true,
		},
		rules: [
			{ type: 'responseCode', properties: { value: 401, message: NOT_PERMITTED } },
			{ type: 'responseCode', properties: { value: 403, message: NOT_PERMITTED } },
		],
	};
}

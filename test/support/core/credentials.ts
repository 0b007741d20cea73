import {
	type ICredentialDataDecryptedObject,
	type ICredentials,
	type ICredentialTestRequest,
	type ICredentialsExpressionResolveValues,
	ICredentialsHelper,
	type ICredentialType,
	type IDataObject,
	type IExecuteData,
	type IHttpRequestHelper,
	type IHttpRequestOptions,
	type INode,
	type INodeCredentialsDetails,
	type INodeProperties,
	type IRequestOptionsSimplified,
	isExpression,
	NodeHelpers,
	type IWorkflowExecuteAdditionalData,
	type Workflow,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { Credentials, getAdditionalKeys } from 'n8n-core';

export const CREDENTIAL_ID = 'sellercloudSandbox';

const resolver: INode = {
	id: 'resolver',
	name: 'Resolver',
	type: 'test.resolver',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/**
 * Credentials as n8n's own helper treats them: one stored row, defaults and expressions resolved at each read,
 * `preAuthentication` called when the expirable value is '' or a request failed, and its answer stored.
 */
export class StoredCredentials extends ICredentialsHelper {
	/** How often a row was written. */
	writes = 0;
	/** How often it was read for a node. */
	reads = 0;

	constructor(
		private readonly type: ICredentialType,
		public stored: ICredentialDataDecryptedObject,
		private readonly createWorkflow: (nodes: INode[]) => Workflow,
	) {
		super();
	}

	/** What the editor's Test sends. */
	get testRequest(): ICredentialTestRequest {
		if (!this.type.test) throw new Error('The credential has no test');
		return this.type.test;
	}

	getParentTypes(): string[] {
		return [];
	}

	isCredentialUsableByNode(): boolean {
		return true;
	}

	getCredentialsProperties(): INodeProperties[] {
		return this.type.properties;
	}

	async getCredentials(details: INodeCredentialsDetails): Promise<ICredentials> {
		const credentials = new Credentials({ id: details.id, name: details.name }, this.type.name);
		await credentials.setData(this.stored);
		return credentials;
	}

	async getDecrypted(
		additionalData: IWorkflowExecuteAdditionalData,
		_details: INodeCredentialsDetails,
		_typeName: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		_raw?: boolean,
		ofItem?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		this.reads++;
		const data = NodeHelpers.getNodeParameters(
			this.type.properties,
			Object(this.stored),
			true,
			false,
			null,
			null,
		);
		if (ofItem) {
			// The fields of a credential may be expressions over the item
			const resolved = ofItem.workflow.expression.getParameterValue(
				Object(data),
				ofItem.runExecutionData,
				ofItem.runIndex,
				ofItem.itemIndex,
				ofItem.node.name,
				ofItem.connectionInputData,
				mode,
				getAdditionalKeys(additionalData, mode, null, { isCredential: true }),
				executeData,
				false,
				Object(data),
			);
			return Object(resolved);
		}
		const workflow = this.createWorkflow([resolver]);
		await workflow.expression.acquireIsolate();
		try {
			return Object.fromEntries(
				Object.entries(data ?? {}).map(([name, value]) => [
					name,
					this.resolve(workflow, value, data),
				]),
			);
		} finally {
			await workflow.expression.releaseIsolate();
		}
	}

	private resolve(workflow: Workflow, value: unknown, self: unknown) {
		if (typeof value !== 'string' || !isExpression(value)) return Object(value).valueOf();
		const resolved = workflow.expression.getParameterValue(
			value,
			null,
			0,
			0,
			resolver.name,
			[],
			'manual',
			{},
			undefined,
			false,
			Object(self),
		);
		return resolved;
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		options: IHttpRequestOptions | IRequestOptionsSimplified,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.type;
		if (typeof authenticate !== 'function')
			throw new Error('The credential has no authenticate function');
		return await authenticate.call(this.type, credentials, Object(options));
	}

	async preAuthentication(
		helpers: IHttpRequestHelper,
		credentials: ICredentialDataDecryptedObject,
		_typeName: string,
		node: INode,
		credentialsExpired: boolean,
	): Promise<ICredentialDataDecryptedObject | undefined> {
		const expirable = this.type.properties.find(
			({ type, typeOptions }) => type === 'hidden' && typeOptions?.expirable === true,
		);
		if (!expirable || !this.type.preAuthentication) return undefined;
		if (credentials[expirable.name] !== '' && !credentialsExpired) return undefined;
		const output: IDataObject = await this.type.preAuthentication.call(helpers, credentials);
		if (output[expirable.name] === undefined || !node.credentials) return undefined;
		const update: ICredentialDataDecryptedObject = JSON.parse(JSON.stringify(output));
		this.stored = { ...this.stored, ...update };
		this.writes++;
		return Object.assign(credentials, update);
	}

	async runPreAuthentication(): Promise<undefined> {}

	async updateCredentials(): Promise<void> {}

	async updateCredentialsOauthTokenData(): Promise<void> {}
}

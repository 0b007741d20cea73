/** What a user would write without this package: n8n's documented pattern of a token that is got again once it fails. */
class SellercloudPlainApi {
	constructor() {
		const text = (name) => ({ displayName: name, name, type: 'string', default: '' });
		this.name = 'sellercloudPlainApi';
		this.displayName = 'Sellercloud Plain API';
		this.properties = [
			{
				displayName: 'Token',
				name: 'token',
				type: 'hidden',
				typeOptions: { expirable: true },
				default: '',
			},
			...['endpoint', 'username', 'password'].map(text),
		];
		this.authenticate = {
			type: 'generic',
			properties: { headers: { Authorization: '=Bearer {{$credentials.token}}' } },
		};
	}

	async preAuthentication({ endpoint, username, password }) {
		const { access_token: token } = await this.helpers.httpRequest({
			method: 'POST',
			url: `${endpoint}/api/token`,
			body: { username, password },
		});
		return { token };
	}
}

module.exports = { SellercloudPlainApi };

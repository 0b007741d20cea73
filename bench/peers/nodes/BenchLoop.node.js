/** The least that a node can do: a loop over n8n's own request helper, so many pages at the same time. */
class BenchLoop {
	constructor() {
		const property = (name, type, initial) => ({
			displayName: name,
			name,
			type,
			default: initial,
		});
		this.description = {
			displayName: 'Bench Loop',
			name: 'benchLoop',
			group: ['input'],
			version: 1,
			description: 'A bare loop over the request helper',
			defaults: { name: 'Bench Loop' },
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: 'sellercloudApi', required: true }],
			properties: [
				property('path', 'string', ''),
				property('pages', 'number', 1),
				property('width', 'number', 1),
			],
		};
	}

	async execute() {
		const { helpers } = this;
		const path = this.getNodeParameter('path', 0);
		const pages = this.getNodeParameter('pages', 0);
		const width = this.getNodeParameter('width', 0);
		const { endpoint } = await this.getCredentials('sellercloudApi', 0);
		const lists = [];
		let next = 0;
		const work = async () => {
			while (next < pages) {
				const index = next++;
				const answer = await helpers.httpRequestWithAuthentication.call(this, 'sellercloudApi', {
					method: 'GET',
					url: `${endpoint}${path}`,
					qs: { 'model.pageNumber': index + 1, 'model.pageSize': 50 },
					json: true,
				});
				lists[index] = answer.Items;
			}
		};
		await Promise.all(Array.from({ length: width }, work));
		return [lists.flat().map((json) => ({ json, pairedItem: 0 }))];
	}
}

module.exports = { BenchLoop };

/** Makes `count` items with ids that go round among `distinct` ones from `first` on. */
class BenchItems {
	constructor() {
		const number = (name) => ({ displayName: name, name, type: 'number', default: 1 });
		this.description = {
			displayName: 'Bench Items',
			name: 'benchItems',
			group: ['input'],
			version: 1,
			description: 'Items of a benchmark',
			defaults: { name: 'Bench Items' },
			inputs: ['main'],
			outputs: ['main'],
			properties: ['count', 'first', 'distinct'].map(number),
		};
	}

	async execute() {
		const [count, first, distinct] = ['count', 'first', 'distinct'].map((name) =>
			this.getNodeParameter(name, 0),
		);
		const items = Array.from({ length: count }, (_, index) => ({
			json: { id: first + (index % distinct) },
			pairedItem: 0,
		}));
		return [items];
	}
}

module.exports = { BenchItems };

/** Returns one item with the number of its input items, so that no later node has to hold them. */
class BenchCount {
	constructor() {
		this.description = {
			displayName: 'Bench Count',
			name: 'benchCount',
			group: ['transform'],
			version: 1,
			description: 'Counts the items of a benchmark',
			defaults: { name: 'Bench Count' },
			inputs: ['main'],
			outputs: ['main'],
			properties: [],
		};
	}

	async execute() {
		return [[{ json: { count: this.getInputData().length } }]];
	}
}

module.exports = { BenchCount };

/** A picture of the documents, and where it comes from. */
export interface Picture {
	/** Its file in `docs/images`. */
	file: string;
	/** The test of the browser suite that takes it, as the name of its file in `test/browser`. */
	test: string;
	/** What the test calls it, with the series that it belongs to. */
	shot: string;
}

const FIRST_STEPS = 'newcomer';
const WORKFLOWS = 'workflows';

/** All pictures of the documents but those of the examples. */
export const pictures: readonly Picture[] = [
	{ file: 'overview.png', test: WORKFLOWS, shot: 'table-1-rows' },
	{ file: 'first-workflow-search.png', test: FIRST_STEPS, shot: 'newcomer-3-action' },
	{ file: 'first-workflow-connect.png', test: FIRST_STEPS, shot: 'newcomer-4-new-node' },
	{ file: 'credential-tested.png', test: FIRST_STEPS, shot: 'newcomer-7-green-test' },
	{ file: 'get-many-orders.png', test: FIRST_STEPS, shot: 'newcomer-8-orders' },
	{ file: 'credential-refused.png', test: 'credential', shot: 'wrong-password-2-details' },
	{ file: 'create-order.png', test: 'operations', shot: 'create-order-light-5-form' },
	{ file: 'list-search.png', test: WORKFLOWS, shot: 'list-2-search' },
	{ file: 'call-endpoint.png', test: 'callEndpoint', shot: 'call-4-rows' },
	{ file: 'error.png', test: WORKFLOWS, shot: 'error-2-message' },
	{ file: 'trigger.png', test: 'trigger', shot: 'trigger-light-6-test-event' },
	{ file: 'agent-tool.png', test: 'tool', shot: 'agent-1-answer' },
];

/** The test that takes a picture of each example: `example-NAME` becomes `examples/NAME.png`. */
export const EXAMPLES_TEST = 'examples';

/** The picture that a shot of an example is for, or undefined if the shot is of something else. */
export function pictureOfExample(shot: string): Picture | undefined {
	const [, name] = /^example-([a-z\d-]+)$/.exec(shot) ?? [];
	return name === undefined
		? undefined
		: { file: `examples/${name}.png`, test: EXAMPLES_TEST, shot };
}

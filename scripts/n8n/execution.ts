import type { IRunExecutionData, ITaskData } from 'n8n-workflow';

import { dig, digObjects, digText, isObject, type JsonObject } from './json';

/** How a workflow has run: the same from the command line and from REST. */
export class Execution {
	constructor(
		/** `success`, `error`, `crashed`, `canceled` or `waiting`. */
		readonly status: string,
		/** n8n's own record. Times in it are numbers or ISO texts. */
		readonly data: IRunExecutionData,
	) {}

	/** The error that ended the execution, as n8n has serialised it: message, description, ... */
	get error(): JsonObject | undefined {
		const error: unknown = this.data.resultData.error;
		return isObject(error) ? error : undefined;
	}

	/** The runs of one node, in order; none if it hasn't run. */
	runs(nodeName: string): ITaskData[] {
		return this.data.resultData.runData[nodeName] ?? [];
	}

	/** The error of a node's last run. */
	errorOf(nodeName: string): JsonObject | undefined {
		const error: unknown = this.runs(nodeName).at(-1)?.error;
		return isObject(error) ? error : undefined;
	}

	/** The items (json, binary, error, pairedItem) of an output of a node's last run. */
	itemsOf(nodeName: string, output = 0): JsonObject[] {
		return digObjects(this.runs(nodeName).at(-1), 'data', 'main', output);
	}

	/** The `json` of these items. */
	jsonOf(nodeName: string, output = 0): JsonObject[] {
		return this.itemsOf(nodeName, output).map((item) => (isObject(item.json) ? item.json : {}));
	}
}

/** Reads an execution from JSON of the shape {status, data: {resultData: {runData}}}. */
export function toExecution(value: unknown): Execution | undefined {
	const data = dig(value, 'data');
	if (!isRunExecutionData(data)) return undefined;
	return new Execution(digText(value, 'status'), data);
}

function isRunExecutionData(value: unknown): value is IRunExecutionData {
	return isObject(dig(value, 'resultData', 'runData'));
}

/** Finds the execution that `n8n execute` has printed among the lines of its log. */
export function findExecution(printed: string): Execution | undefined {
	// It is indented, so within it no brace but the first and the last stands beside the margin.
	for (const start of positions(printed, '{\n  "')) {
		for (const end of positions(printed, '\n}', start)) {
			const execution = toExecution(parseJson(printed.slice(start, end + 2)));
			if (execution) return execution;
		}
	}
	return undefined;
}

function* positions(text: string, part: string, from = 0): Generator<number> {
	for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) yield at;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

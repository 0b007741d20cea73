import type { TypedField } from '../../interpreter/field';
import { USUAL_WAIT } from '../../interpreter/jobs/jobRow';
import { flag } from './inputs';
import { shownFor } from './modifiers';

/** Minutes. A longer wait than a few minutes is better done by the trigger. */
export const maximumWait: TypedField<{ maximumWait: number | undefined }> = {
	displayName: 'Maximum Wait (Minutes)',
	name: 'maximumWait',
	type: 'number',
	typeOptions: { minValue: 0 },
	default: USUAL_WAIT,
	description:
		'How long to wait for the job. If it takes longer, the output has its ID and finished is false. An AI agent waits for 1 minute at most.',
	send: { value: true },
};

/** For operations that queue a job. @param isOn whether they wait unless the user says otherwise */
export const waitFields = (isOn: boolean) =>
	[
		flag(
			'Wait for Completion',
			'waitForCompletion',
			{ value: true },
			'Whether to wait until the job has finished. If off, the output has the ID of the job.',
			{ default: isOn },
		),
		shownFor({ waitForCompletion: [true] }, maximumWait),
	] as const;

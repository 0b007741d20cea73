/** The content type of a form; the Swagger of 2022 lists it under `consumes` of every operation with a body. */
export const FORM_TYPE = 'application/x-www-form-urlencoded';

/**
 * A form as the object that it stands for, as ASP.NET reads it: dots and brackets lead into objects, and a name that
 * comes several times is a list.
 */
export function readForm(text: string): Record<string, unknown> {
	const whole: Record<string, unknown> = {};
	const form = new URLSearchParams(text);
	for (const name of new Set(form.keys())) {
		const steps = name.split(/[.[\]]+/).filter((step) => step !== '');
		const last = steps.pop();
		if (last === undefined) continue;
		let target = whole;
		for (const step of steps) {
			const next = target[step];
			const inner: Record<string, unknown> = isObject(next) ? next : {};
			target[step] = inner;
			target = inner;
		}
		const values = form.getAll(name);
		target[last] = values.length > 1 ? values : values[0];
	}
	return whole;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

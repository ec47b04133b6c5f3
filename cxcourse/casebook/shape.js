// Of what shape a JSON value is.

/** Whether it is an object with names, and neither a list nor nothing. */
export const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

export const getPaths = (..._x: string[]) => [];

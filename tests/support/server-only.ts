// Stands for the package "server-only", whose real module throws outside a React server build.
export {};

/** Lets style modules use Mantine's helpers, such as `light-dark()` and its breakpoints. */
export default { plugins: { 'postcss-preset-mantine': {} } }

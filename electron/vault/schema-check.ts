import { type $ZodChecks, $ZodType, type $ZodTypes, safeParse } from 'zod/v4/core'
import type { DocumentSchemas } from './tables.ts'

type Fits = (value: unknown) => boolean

/** Says whether a document fits the schema of its table today; it does not when there is no such table. */
export function documentCheck(schemas: DocumentSchemas): (table: string, doc: unknown) => boolean {
  const compiled = new Map<string, Fits>()
  for (const [table, schema] of Object.entries(schemas)) {
    const quick = schema instanceof $ZodType ? compileCheck(schema) : () => false
    compiled.set(table, (doc) => quick(doc) || schema.safeParse(doc).success)
  }
  return (table, doc) => compiled.get(table)?.(doc) ?? false
}

/**
 * Turns a schema into a function that says yes or no. A parse also builds a copy of the value and its list of issues,
 * which nobody wants of the 30,000 documents of a large vault.
 *
 * It says yes only to what the schema accepts. Before its no counts, ask the schema itself: the one question that this
 * leaves open is how many characters a text with surrogate pairs has.
 */
export function compileCheck(schema: $ZodType): Fits {
  // Every schema of the library is one of these.
  const known = schema as $ZodTypes
  const steps = [structureOf(known), ...checksOf(known).map(stepOf)]
  const all = steps.filter((step) => step !== null)
  if (all.length < steps.length) return (value) => safeParse(schema, value).success
  const [first, second] = all
  if (first !== undefined && second === undefined) return first
  return (value) => {
    for (const step of all) if (!step(value)) return false
    return true
  }
}

/** The checks of a schema. A format such as a date is a schema and its own first check. */
function checksOf(schema: $ZodTypes): readonly $ZodChecks[] {
  const own: readonly unknown[] = schema._zod.traits.has('$ZodCheck') ? [schema] : []
  return [...own, ...(schema._zod.def.checks ?? [])] as readonly $ZodChecks[]
}

/** The function for one check, given a value of the right kind; null for one that is left to the schema. */
function stepOf({ _zod: { def } }: $ZodChecks): Fits | null {
  switch (def.check) {
    case 'string_format':
      return patternSaysAll.includes(def.format) ? matches(def.pattern) : null
    case 'max_length':
      return (value) => lengthOf(value) <= def.maximum
    case 'min_length':
      return def.minimum > 1 ? null : (value) => lengthOf(value) >= def.minimum
    case 'less_than':
      return def.inclusive ? isBetween(-Infinity, def.value) : null
    case 'greater_than':
      return def.inclusive ? isBetween(def.value, Infinity) : null
    case 'number_format':
      return def.format === 'safeint' ? Number.isSafeInteger : null
    case 'overwrite':
      return (value) => def.tx(value) === value
    default:
      return null
  }
}

/** Formats that are what their pattern says. */
const patternSaysAll: readonly string[] = ['uuid', 'date', 'datetime', 'regex']

function matches(pattern: RegExp | undefined): Fits | null {
  // These two remember where they were.
  if (pattern === undefined || pattern.global || pattern.sticky) return null
  return (value) => typeof value === 'string' && pattern.test(value)
}

const isBetween =
  (least: unknown, most: unknown): Fits =>
  (value) =>
    typeof value === 'number' &&
    typeof least === 'number' &&
    typeof most === 'number' &&
    value >= least &&
    value <= most

/** In UTF-16 units, of which a text has at least as many as characters. */
const lengthOf = (value: unknown): number => (value as { readonly length: number }).length

/** The function for a schema without its checks; null for a kind that is left to the schema. */
function structureOf(schema: $ZodTypes): Fits | null {
  const { def } = schema._zod
  switch (def.type) {
    case 'string':
      return (value) => typeof value === 'string'
    case 'number':
      return Number.isFinite
    case 'boolean':
      return (value) => typeof value === 'boolean'
    case 'null':
      return (value) => value === null
    case 'literal':
      return oneOf(def.values)
    case 'enum':
      return oneOf(Object.values(def.entries).filter((entry) => typeof entry === 'string'))
    case 'readonly':
      return compileCheck(def.innerType)
    case 'lazy':
      return lazily(def.getter)
    case 'nullable':
      return orElse(null, compileCheck(def.innerType))
    case 'optional':
      return orElse(undefined, compileCheck(def.innerType))
    case 'array':
      return everyItem(compileCheck(def.element))
    case 'tuple':
      return itemsInOrder(def.items.map(compileCheck))
    case 'union':
      return def.inclusive === false && !('discriminator' in def) ? null : anyOf(def.options.map(compileCheck))
    case 'record':
      return isPlainText(def.keyType) && def.mode === undefined ? everyValue(compileCheck(def.valueType)) : null
    case 'object':
      return def.catchall === undefined ? everyKey(def.shape) : null
    default:
      return null
  }
}

/** Any text at all: the keys of a record need no look then. */
const isPlainText = (schema: $ZodType): boolean =>
  schema._zod.def.type === 'string' && checksOf(schema as $ZodTypes).length === 0

function oneOf(values: readonly unknown[]): Fits {
  const known = new Set(values)
  return (value) => known.has(value)
}

/** A schema that contains itself: compiled when it is first met. */
function lazily(getter: () => $ZodType): Fits {
  let fits: Fits | null = null
  return (value) => (fits ??= compileCheck(getter()))(value)
}

const orElse =
  (nothing: null | undefined, fits: Fits): Fits =>
  (value) =>
    value === nothing || fits(value)

const everyItem =
  (fits: Fits): Fits =>
  (value) => {
    if (!Array.isArray(value)) return false
    // Unlike `every`, this meets the holes too.
    for (const item of value) if (!fits(item)) return false
    return true
  }

const itemsInOrder =
  (items: readonly Fits[]): Fits =>
  (value) =>
    Array.isArray(value) && value.length === items.length && items.every((fits, at) => fits(value[at]))

const anyOf =
  (options: readonly Fits[]): Fits =>
  (value) =>
    options.some((fits) => fits(value))

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const everyValue =
  (fits: Fits): Fits =>
  (value) =>
    isObject(value) && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).every(fits)

function everyKey(shape: Readonly<Record<string, $ZodType>>): Fits {
  const keys = Object.entries(shape).map(([key, schema]) => ({
    key,
    fits: compileCheck(schema),
    mayLack: schema._zod.def.type === 'optional',
  }))
  return (value) => {
    if (!isObject(value)) return false
    for (const { key, fits, mayLack } of keys) {
      const item = value[key]
      if (item === undefined && !mayLack) return false
      if (!fits(item)) return false
    }
    return true
  }
}

import jsep from 'jsep';

/** The value of an expression, given those of its names. */
export type Evaluate = (names: ReadonlyMap<string, number>) => number;

// As in mathematics: above `*`, and from the right. The library takes it for the bitwise operator.
jsep.addBinaryOp('^', 11, true);

const operators: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '^': (a, b) => a ** b,
};

const functions: Record<string, (...values: number[]) => number> = {
  round: Math.round,
  floor: Math.floor,
  ceil: Math.ceil,
  sqrt: Math.sqrt,
  log2: Math.log2,
  exp: Math.exp,
  min: Math.min,
  max: Math.max,
};

/** Characters: what is longer is no formula that a card could explain. */
const longest = 300;

/**
 * Reads an expression of numbers, names, brackets, `+ - * / ^` and the functions above. Throws an Error whose
 * message says what is wrong and what to write instead. Nothing is evaluated as a program.
 */
export function readExpression(text: string, names: ReadonlySet<string>): Evaluate {
  if (text.length > longest) throw new Error(`It has more than ${longest} characters: split it.`);
  let tree: jsep.Expression;
  try {
    tree = jsep(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`It cannot be read (${reason}): write, say, \`2 * layers / 2^20\`.`, {
      cause: error,
    });
  }
  return compile(tree, names);
}

function compile(node: jsep.Expression, names: ReadonlySet<string>): Evaluate {
  switch (node.type) {
    case 'Literal':
      return number(node as jsep.Literal);
    case 'Identifier':
      return name(node as jsep.Identifier, names);
    case 'UnaryExpression':
      return sign(node as jsep.UnaryExpression, names);
    case 'BinaryExpression':
      return operation(node as jsep.BinaryExpression, names);
    case 'CallExpression':
      return call(node as jsep.CallExpression, names);
    default:
      throw new Error('Only one calculation stands on a line: put brackets around its parts.');
  }
}

function number({ value, raw }: jsep.Literal): Evaluate {
  if (typeof value !== 'number') throw new Error(`${raw} is no number.`);
  return () => value;
}

function name({ name: wanted }: jsep.Identifier, names: ReadonlySet<string>): Evaluate {
  if (!names.has(wanted)) {
    throw new Error(`\`${wanted}\` is no name of a line above: write \`${wanted} = …\` first.`);
  }
  return (values) => values.get(wanted)!;
}

function sign({ operator, argument }: jsep.UnaryExpression, names: ReadonlySet<string>): Evaluate {
  const value = compile(argument, names);
  if (operator === '-') return (values) => -value(values);
  if (operator === '+') return value;
  throw new Error(`\`${operator}\` is not known here: use + - * / ^ and brackets.`);
}

function operation(
  { operator, left, right }: jsep.BinaryExpression,
  names: ReadonlySet<string>,
): Evaluate {
  const operate = Object.hasOwn(operators, operator) ? operators[operator] : undefined;
  if (!operate) throw new Error(`\`${operator}\` is not known here: use + - * / ^ and brackets.`);
  // The library binds the sign first, mathematics the power.
  if (operator === '^' && left.type === 'UnaryExpression')
    throw new Error('A sign before a power can be misread: write `0 - x^2` or `(0 - x)^2`.');
  const [a, b] = [compile(left, names), compile(right, names)];
  return (values) => operate(a(values), b(values));
}

function call(
  { callee, arguments: given }: jsep.CallExpression,
  names: ReadonlySet<string>,
): Evaluate {
  const called = callee.type === 'Identifier' ? (callee as jsep.Identifier).name : '';
  const apply = Object.hasOwn(functions, called) ? functions[called] : undefined;
  if (!apply) {
    const list = Object.keys(functions).join(', ');
    throw new Error(`${called || 'This'} is no function here: there are ${list}.`);
  }
  const values = given.map((each) => compile(each, names));
  return (known) => apply(...values.map((value) => value(known)));
}

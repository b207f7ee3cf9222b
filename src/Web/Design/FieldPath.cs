using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Misthos.Web.Design;

/// <summary>
/// What <c>() => Input.Rows[i].Hours</c> says, read from the expression without compiling it:
/// the form name <c>Input.Rows[2].Hours</c>, the id <c>Input-Rows-2-Hours</c>, the error key <c>Rows[2].Hours</c> and the value.
/// </summary>
public sealed record FieldPath(string Name, string Key, object? Value)
{
    /// <summary>Identifier of the form control.</summary>
    public string Id => IdOf(Name);

    /// <summary>Reads an expression made of properties, fields and indexers.</summary>
    /// <exception cref="NotSupportedException">The expression is anything else.</exception>
    public static FieldPath Of(LambdaExpression expression)
    {
        var (value, name) = Read(Strip(expression.Body));
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return new FieldPath(name, dot < 0 ? name : name[(dot + 1)..], value);
    }

    /// <summary>The id made from a name: everything that is not a letter or digit becomes a hyphen.</summary>
    public static string IdOf(string name) =>
        name.Replace("].", "-", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)
            .Replace('.', '-').Replace('[', '-');

    private static (object? Value, string Name) Read(Expression expression) => expression switch
    {
        ConstantExpression c => (c.Value, ""),
        MemberExpression m => ReadMember(m),
        MethodCallExpression { Method.Name: "get_Item", Object: { } target } call => ReadItem(target, call.Arguments[0], call.Method),
        BinaryExpression { NodeType: ExpressionType.ArrayIndex } index => ReadItem(index.Left, index.Right, null),
        _ => throw new NotSupportedException($"A field is a property, not '{expression}'."),
    };

    private static (object? Value, string Name) ReadMember(MemberExpression member)
    {
        var (owner, name) = member.Expression is null ? (null, "") : Read(Strip(member.Expression));
        object? value = member.Member switch
        {
            PropertyInfo p => owner is null && !p.GetMethod!.IsStatic ? null : p.GetValue(owner),
            FieldInfo f => owner is null && !f.IsStatic ? null : f.GetValue(owner),
            _ => throw new NotSupportedException($"'{member}' is neither a property nor a field."),
        };
        return (value, name.Length == 0 ? member.Member.Name : $"{name}.{member.Member.Name}");
    }

    private static (object? Value, string Name) ReadItem(Expression target, Expression argument, MethodInfo? getter)
    {
        var (owner, name) = Read(Strip(target));
        var index = Read(Strip(argument)).Value;
        var value = owner switch
        {
            null => null,
            Array array => array.GetValue(Convert.ToInt32(index, CultureInfo.InvariantCulture)),
            _ => getter!.Invoke(owner, [index]),
        };
        return (value, string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"));
    }

    private static Expression Strip(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.ConvertChecked } unary ? Strip(unary.Operand) : expression;
}

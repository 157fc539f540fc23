using Microsoft.AspNetCore.Authorization;
using HakApa = Tera.App.Organisasi.Hak;

namespace Tera.Web.Basis.Hak;

/// <summary>The right that a page or endpoint asks for. Without one it is closed.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class HakAksesAttribute(HakApa hak) : AuthorizeAttribute(hak.ToString())
{
    public HakApa Hak { get; } = hak;
}

/// <summary>The further right that one handler of a page asks for: who may read may not always write.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HakTindakanAttribute(HakApa hak) : Attribute
{
    public HakApa Hak { get; } = hak;
}

namespace Tera.Web; public static class Kosong;

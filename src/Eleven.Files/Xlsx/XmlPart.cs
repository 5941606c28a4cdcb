using System.Xml;

namespace Eleven.Files.Xlsx;

/// <summary>
/// The XML of one part, read forward by local names: exports of Microsoft Forms prefix every name. Document types, and so entities, are refused; a
/// broken part is refused in the same plain words wherever it breaks.
/// </summary>
internal sealed class XmlPart : IDisposable
{
    // A tab, line feed or carriage return is text; other control characters that a tool let through become spaces later.
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    // So little at once that a text is too long for a cell before it is too long for a piece: the one is told with its place.
    private const int LongestChunk = 1 << 14;

    private readonly PartStream _stream;
    private readonly XmlReader _xml;
    private readonly string _file;

    public XmlPart(PartStream stream, string file)
    {
        (_stream, _file) = (stream, file);
        var settings = Settings.Clone();
        settings.NameTable = new FewNames(file);
        _xml = Guarded(() => XmlReader.Create(stream, settings));
    }

    public int Depth => _xml.Depth;
    public string Name => _xml.LocalName;
    public bool IsStart => _xml.NodeType == XmlNodeType.Element;
    public bool IsEnd => _xml.NodeType == XmlNodeType.EndElement;
    public bool IsEmpty => _xml.IsEmptyElement;
    public bool IsText =>
        _xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace;

    public bool Read()
    {
        try
        {
            _stream.Rest();
            var read = _xml.Read();
            return _xml.Depth <= XlsxLimits.Depth ? read : throw XlsxLimits.Damaged(_file);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw Refused(e);
        }
    }

    /// <summary>On to the next element that starts within the one whose depth is given; false at its end.</summary>
    public bool ReadChild(int depth)
    {
        while (Read() && _xml.Depth > depth)
        {
            if (IsStart)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>To the end of the element it stands on.</summary>
    public void Skip()
    {
        var depth = _xml.Depth;
        if (IsStart && !IsEmpty)
        {
            while (Read() && _xml.Depth > depth) { }
        }
    }

    /// <summary>The attribute of that local name, whatever its prefix.</summary>
    public string? Attribute(string name)
    {
        string? found = null;
        while (_xml.MoveToNextAttribute())
        {
            if (_xml.LocalName == name)
            {
                found = _xml.Value;
                break;
            }
        }
        _xml.MoveToElement();
        return found;
    }

    /// <summary>Goes through the attributes; call <see cref="Back"/> when done.</summary>
    public bool NextAttribute() => _xml.MoveToNextAttribute();

    public string Value => _xml.Value;

    public void Back() => _xml.MoveToElement();

    /// <summary>Puts a piece of the text it stands on into the buffer from that place on; 0 when there is no more of it.</summary>
    public int ReadText(char[] buffer, int at)
    {
        try
        {
            _stream.Rest();
            return _xml.ReadValueChunk(buffer, at, Math.Min(buffer.Length - at, LongestChunk));
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw Refused(e);
        }
    }

    public void Dispose() => _xml.Dispose();

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            throw Refused(e);
        }
    }

    private FileRefused Refused(Exception e) =>
        e.Message.Contains("DTD", StringComparison.OrdinalIgnoreCase)
            ? new FileRefused(
                _file,
                "holds a document type or XML entities, which no spreadsheet writes and which can do harm; do not open it, and ask the sender."
            )
            : XlsxLimits.Damaged(_file);

    /// <summary>Every name met is kept, so a part of nothing but new names would fill memory.</summary>
    private sealed class FewNames(string file) : NameTable
    {
        private int _calls;

        public override string Add(char[] key, int start, int len) => Get(key, start, len) ?? Counted(base.Add(key, start, len));

        public override string Add(string key) => Get(key) ?? Counted(base.Add(key));

        private string Counted(string name) => ++_calls <= XlsxLimits.Names ? name : throw XlsxLimits.Damaged(file);
    }
}
